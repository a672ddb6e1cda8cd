-- A handback that the council asked for: a move to another provider that all agreed to, as that
-- saves travel.

ALTER TABLE handback
  MODIFY reason ENUM('staffing','travel','price','needs_grew','behaviour','family','safety','times','closing','other','agreed_move') NOT NULL;
